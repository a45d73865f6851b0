/** Pages of a list with GitHub's Link header. */

export interface Page<T> {
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

/** `per_page` is 30 by default and 100 at most; pages count from 1; a single page carries no Link. */
export function paginate<T>(all: readonly T[], url: string, query: URLSearchParams): Page<T> {
  const perPage = Math.min(Math.max(Number(query.get('per_page') ?? 30), 1), 100);
  const page = Math.max(Number(query.get('page') ?? 1), 1);
  const last = Math.max(Math.ceil(all.length / perPage), 1);
  const link = (to: number, rel: string) => {
    const target = new URLSearchParams(query);
    target.set('page', String(to));
    return `<${url}?${target}>; rel="${rel}"`;
  };
  const back = page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : [];
  const onward = page < last ? [link(page + 1, 'next'), link(last, 'last')] : [];
  const links = [...back, ...onward].join(', ');
  return {
    items: all.slice((page - 1) * perPage, page * perPage),
    headers: links === '' ? {} : { link: links },
  };
}
