/** Begins a session as a browser does; what it gives has to be sent along from then on. */
export async function login(
  url: string,
  username: string,
  password: string,
): Promise<{ cookie: string; token: string }> {
  const first = cookies(await fetch(`${url}/api/`));
  const token = first['csrftoken'] ?? '';
  const reply = await fetch(`${url}/api/login/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `csrftoken=${token}`, 'x-csrftoken': token },
    body: new URLSearchParams({ username, password, next: '/api/' }),
  });
  const all = { ...first, ...cookies(reply) };
  const pairs = Object.entries(all).map(([name, value]) => `${name}=${value}`);
  return { cookie: pairs.join('; '), token };
}

function cookies(reply: Response): Record<string, string> {
  const pairs = reply.headers.getSetCookie().map((line) => line.split(';')[0]?.split('=') ?? []);
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
}
