if (Object.entries(process.env).some(([name, value]) => name.startsWith('STATE_') && value !== '')) {
  const { afterToken } = await import('./bundle/index.js');
  await afterToken();
}
