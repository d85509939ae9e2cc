/** Numbers as Indonesian text, and the digits of a NIK in groups the eye can compare. */

/** "20.000". */
export function count(number: number): string {
  return String(Math.trunc(number)).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** "4,2 MB". */
export function size(bytes: number): string {
  const [value, unit] =
    bytes >= 1024 * 1024 ? [bytes / 1024 / 1024, "MB"] : [bytes / 1024, "kB"];
  return `${value.toFixed(1).replace(".", ",")} ${unit}`;
}

/** "337501 710599 9002": region, birth date, serial. What is no NIK stays as it was written. */
export function groupNik(text: string): string {
  return /^\d{16}$/.test(text)
    ? `${text.slice(0, 6)} ${text.slice(6, 12)} ${text.slice(12)}`
    : text;
}

/** "0812 0000 1234", the way people read a number out. */
export function groupPhone(text: string): string {
  return /^0\d{9,12}$/.test(text)
    ? `${text.slice(0, 4)} ${text.slice(4, 8)} ${text.slice(8)}`
    : text;
}
