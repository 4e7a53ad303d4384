import { randomUUID } from 'node:crypto';

export interface Answer<Body = unknown> {
  status: number;
  body: Body;
  headers: Headers;
}

export interface Request {
  method?: string;
  body?: unknown;
  /** Sent as it stands, instead of a body in JSON. */
  text?: string;
  headers?: Record<string, string>;
}

/** Calls the API as a browser would: keeps cookies, sends JSON, and an Idempotency-Key with each write. */
export class BrowserLike {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly origin: string,
    /** Rate limits count by address, so each of these comes from one of its own. */
    private readonly address = `10.${byte()}.${byte()}.${byte()}`,
  ) {}

  async send<Body = unknown>(
    path: string,
    { method, body, text: written, headers }: Request = {},
  ): Promise<Answer<Body>> {
    const payload = written ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(this.origin + path, {
      method: method ?? (payload === undefined ? 'GET' : 'POST'),
      headers: {
        'x-forwarded-for': this.address,
        'idempotency-key': randomUUID(),
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { body: payload }),
    });
    this.keepCookies(response.headers);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : text) as Body,
      headers: response.headers,
    };
  }

  get<Body = unknown>(path: string): Promise<Answer<Body>> {
    return this.send<Body>(path);
  }

  /** A file as it comes. */
  async download(path: string): Promise<Answer<Buffer>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'x-forwarded-for': this.address, cookie };
    const response = await fetch(this.origin + path, { headers });
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, body, headers: response.headers };
  }

  post<Body = unknown>(
    path: string,
    body: unknown = {},
    headers?: Record<string, string>,
  ): Promise<Answer<Body>> {
    return this.send<Body>(path, { method: 'POST', body, ...(headers ? { headers } : {}) });
  }

  put<Body = unknown>(path: string, body: unknown): Promise<Answer<Body>> {
    return this.send<Body>(path, { method: 'PUT', body });
  }

  delete<Body = unknown>(path: string): Promise<Answer<Body>> {
    return this.send<Body>(path, { method: 'DELETE' });
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      const isGone = value === '' || attributes.some((attribute) => /max-age=0/i.test(attribute));
      if (isGone) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

function byte(): number {
  return Math.floor(Math.random() * 254) + 1;
}
