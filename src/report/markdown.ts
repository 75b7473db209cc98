/** Text from outside for a Markdown paragraph or table cell: shown as it is, never as markup or HTML. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character)
      // A colon makes an address a link, an at sign and a hash call somebody or name an issue.
      .replace(/[\\`*_[\]|~$@#:]/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}
