/** "312 KB", "2.4 MB" */
export function fileSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? $localize`${Math.max(1, Math.round(kilobytes))}:size: KB`
    : $localize`${(kilobytes / 1024).toFixed(1)}:size: MB`;
}
