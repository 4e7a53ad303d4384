/**
 * The address after signing in. Only a path of this app: "//host", "/\host" and full addresses would lead elsewhere.
 */
export function wayBack(then: string | undefined, otherwise: string): string {
  return then && /^\/(?![/\\])/.test(then) ? then : otherwise;
}
