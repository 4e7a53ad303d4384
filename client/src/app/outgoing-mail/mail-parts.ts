/** A piece of a mail's text; with `path` it is a link of ours. */
export interface MailPart {
  readonly text: string;
  readonly path?: string;
}

/**
 * The text of a mail cut at its addresses. They lead to this server by the name it is known under outside; here only
 * their path counts, so that they work under whatever name the page was opened.
 */
export function mailParts(body: string): readonly MailPart[] {
  return body.split(/(https?:\/\/\S+)/).flatMap((text) => {
    if (text === '') return [];
    if (!/^https?:/.test(text)) return [{ text }];
    const { pathname, search, hash } = new URL(text);
    return [{ text, path: `${pathname}${search}${hash}` }];
  });
}
