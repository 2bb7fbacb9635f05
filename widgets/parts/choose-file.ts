/** Asks for files: the command behind every such button. */
export function chooseFile(start: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values';
  input.addEventListener('change', () => {
    if (input.files?.length) start([...input.files]);
  });
  input.click();
}
