// What is around every page that is shown here.

/**
 * @param {string} title @param {string} style @param {string} body HTML
 * @param {string} script a module that sets `window.ready` once all is drawn
 * @param {string} [library] a script before it
 * @returns {string} one file of HTML that needs no other
 */
export function writeShell(title, style, body, script, library = '') {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>body { margin: 0; }${style}</style>
<body>
${body}
<script>${library.replaceAll('</script', '<\\/script')}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}
