/** A frame as it came: text is all that is understood, beside ping and close. */
export interface Frame {
  opcode: number;
  text: string;
}

/** Opcodes. */
export const TEXT = 1;
export const CLOSE = 8;
export const PING = 9;
export const PONG = 10;

/** A server's frame: whole, and not masked. */
export function encodeFrame(text: string, opcode = TEXT): Buffer {
  const body = Buffer.from(text);
  const head = [0x80 | opcode];
  if (body.length < 126) head.push(body.length);
  else if (body.length < 65_536) head.push(126, body.length >> 8, body.length & 255);
  else head.push(127, 0, 0, 0, 0, ...[24, 16, 8, 0].map((shift) => (body.length >>> shift) & 255));
  return Buffer.concat([Buffer.from(head), body]);
}

/** Takes a client's frames out of what has arrived; returns the rest. */
export function decodeFrames(bytes: Buffer, each: (frame: Frame) => void): Buffer {
  let rest = bytes;
  for (;;) {
    const size = frameSize(rest);
    if (size === undefined || rest.length < size.total) return rest;
    const mask = rest.subarray(size.head - 4, size.head);
    const body = Buffer.from(rest.subarray(size.head, size.total));
    for (let index = 0; index < body.length; index += 1) body[index] = (body[index] ?? 0) ^ (mask[index % 4] ?? 0);
    each({ opcode: (rest[0] ?? 0) & 15, text: body.toString('utf8') });
    rest = rest.subarray(size.total);
  }
}

/** Length of head and whole of the first frame, once its head is there. */
function frameSize(bytes: Buffer): { head: number; total: number } | undefined {
  if (bytes.length < 2) return undefined;
  const short = (bytes[1] ?? 0) & 127;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  if (bytes.length < 2 + extra) return undefined;
  const body = extra === 2 ? bytes.readUInt16BE(2) : extra === 8 ? Number(bytes.readBigUInt64BE(2)) : short;
  const head = 2 + extra + 4;
  return { head, total: head + body };
}
