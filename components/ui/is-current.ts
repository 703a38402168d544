/** Whether `path` is `href` or, unless `exact`, lies under it. */
export function isCurrent(path: string, href: string, exact: boolean): boolean {
  return path === href || (!exact && path.startsWith(`${href}/`));
}
