/**
 * A UUIDv7 made in the browser, for what is born offline (marks, item logs, check-ins) and for Idempotency-Key.
 * Not crypto.randomUUID(): that is missing on http://192.168.…, where phones try a practice's own server.
 */
export function newId(
  now: Date = new Date(),
  random: Uint8Array = crypto.getRandomValues(new Uint8Array(10)),
): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const version = ((a & 0x0f) | 0x70).toString(16).padStart(2, '0');
  const variant = ((c & 0x3f) | 0x80).toString(16).padStart(2, '0');
  const hex = (byte: number) => byte.toString(16).padStart(2, '0');
  const tail = rest.map(hex).join('');
  return [
    time.slice(0, 8),
    time.slice(8),
    version + hex(b),
    variant + tail.slice(0, 2),
    tail.slice(2, 14),
  ].join('-');
}
