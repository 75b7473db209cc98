const micro = (ms: number): string => `${new Date(ms).toISOString().slice(0, -1)}${((ms * 7919) % 900) | 100}`;

/** `2026-11-23T05:13:02.191291+00:00`. */
export function pythonIso(ms: number): string {
  return `${micro(ms)}+00:00`;
}

/** `2026-11-23 05:13:02.528650`. */
export function pythonDateTime(ms: number): string {
  return micro(ms).replace('T', ' ');
}

/** A timedelta: `0:00:01.004144`. */
export function pythonDelta(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${clock}.${String(Math.round(ms % 1000)).padStart(3, '0')}144`;
}
