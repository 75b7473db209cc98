if (Object.entries(process.env).some(([name, value]) => name.startsWith('STATE_') && value !== '')) {
  const { afterLaunch } = await import('./bundle/index.js');
  await afterLaunch();
}
