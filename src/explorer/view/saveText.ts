/** Gives the reader a file. */
export function saveText(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has to have begun with the file.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
