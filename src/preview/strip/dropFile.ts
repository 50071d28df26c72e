const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Opens a file that is dropped anywhere on the page. `over` tells whether one hangs above it. */
export const acceptDrops = (page: HTMLElement, open: (file: File) => void, over: (hanging: boolean) => void): void => {
  page.addEventListener('dragover', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    over(true);
  });
  page.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false);
  });
  page.addEventListener('drop', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    over(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) open(file);
  });
};
