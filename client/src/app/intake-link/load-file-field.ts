/** The field, and what sends its files: once it is shown, a file may be picked without a connection. */
export async function loadFileField() {
  const [{ FileField }] = await Promise.all([import('./file-field'), import('./send-file')]);
  return FileField;
}
