const INPUT_ID = 'import-files';

/** Opens the computer's own file dialog through the one hidden file input (see file-taker.tsx). */
export function openFileDialog(): void {
  document.getElementById(INPUT_ID)?.click();
}

export const fileInputId = INPUT_ID;
