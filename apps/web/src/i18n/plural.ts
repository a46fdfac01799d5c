const russian = new Intl.PluralRules('ru');

/** A number with its noun: `plural.ru(5, 'работа', 'работы', 'работ')` is "5 работ". Kazakh nouns do not change after a number. */
export const plural = {
  ru(count: number, one: string, few: string, many: string): string {
    const rule = russian.select(count);
    return `${grouped(count)} ${rule === 'one' ? one : rule === 'few' ? few : many}`;
  },
  kk(count: number, noun: string): string {
    return `${grouped(count)} ${noun}`;
  },
  en(count: number, one: string, many: string): string {
    return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
  },
};

/** Thousands parted by a no-break space, as Kazakh and Russian do. */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
}
