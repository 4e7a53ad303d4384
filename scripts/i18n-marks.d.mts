/** The template without its i18n marks; `file` is named in errors. */
export function withoutMarks(template: string, file: string): string;
/** The component's source with the same done to its inline template. */
export function withoutMarksInline(source: string, file: string): string;
