/** The words of an option, as they stand alone: "slowly" → "Slowly". */
export const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
