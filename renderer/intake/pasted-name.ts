/** Browsers call every picture on the clipboard "image.png"; only such a picture needs a name of its own. */
export function isUnnamedPicture(name: string, type: string): boolean {
  return type.startsWith('image/') && /^image\.\w+$/i.test(name);
}

/** "2026-11-23 09.41.05", in local time: sorts by time and is allowed in file names everywhere. */
export function timeStamp(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day} ${[moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join('.')}`;
}
