import type { Instant } from '@adal/kernel';

import type { Language } from '../accounts/account.js';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
    ' ',
  ),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
};

const PARTS = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Almaty', hourCycle: 'h23' },
  ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
});

/** Date, clock and zone, as "14 мая 2027, 18:00 (Астана)"; always by the one zone of Kazakhstan. */
export function momentOf(at: Instant, language: Language): string {
  const part = (type: string): string =>
    PARTS.formatToParts(at).find((one) => one.type === type)?.value ?? '';
  const day = `${Number(part('day'))} ${MONTHS[language][Number(part('month')) - 1] ?? ''}`;
  const date = language === 'kk' ? `${part('year')} ж. ${day}` : `${day} ${part('year')}`;
  const city = language === 'en' ? 'Astana' : 'Астана';
  return `${date}, ${part('hour')}:${part('minute')} (${city})`;
}
