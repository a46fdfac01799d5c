import { useMemo } from 'react';

import { useLanguage, type Language } from './language.js';

/** Contests of Kazakhstan live by one zone; the device's own zone is never used. */
const ZONE = 'Asia/Almaty';
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
const CITY: Readonly<Record<Language, string>> = { kk: 'Астана', ru: 'Астана', en: 'Astana' };
const UNITS: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  kk: ['күн', 'сағ', 'мин', 'с'],
  ru: ['дн', 'ч', 'мин', 'с'],
  en: ['d', 'h', 'min', 's'],
};
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Numbers, dates and lengths of time as the reader writes them; instants are milliseconds. */
export type Format = {
  /** "14 мая 2027" */
  readonly date: (at: number) => string;
  /** "14 мая", for a place where the year is plain */
  readonly day: (at: number) => string;
  /** "18:00" */
  readonly time: (at: number) => string;
  /** "14:02:31" */
  readonly clock: (at: number) => string;
  /** "14 мая 2027, 18:00 (Астана)" */
  readonly moment: (at: number) => string;
  /** "14 мая 2027, 09:00–18:00 (Астана)", both days when they differ */
  readonly window: (from: number, until: number) => string;
  /** "2 дн 4 ч", the two greatest units; seconds only under ten minutes; never negative */
  readonly span: (ms: number) => string;
  readonly number: (value: number) => string;
  /** 0.5 is "50 %" */
  readonly percent: (ratio: number) => string;
  /** A whole number of 10^-decimals: 8750 with 2 is "87,50". */
  readonly points: (total: number, decimals: number) => string;
  readonly list: (words: readonly string[]) => string;
};

/** The formats of one language; browsers know no Kazakh dates and numbers, so nothing is left to them. */
export function formatOf(language: Language): Format {
  const day = (at: number): string => {
    const { day: dayOfMonth, month } = partsOf(at);
    const name = MONTHS[language][Number(month) - 1] ?? '';
    return `${Number(dayOfMonth)} ${name}`;
  };
  const date = (at: number): string =>
    language === 'kk' ? `${partsOf(at).year} ж. ${day(at)}` : `${day(at)} ${partsOf(at).year}`;
  const time = (at: number): string => `${partsOf(at).hour}:${partsOf(at).minute}`;
  return {
    date,
    day,
    time,
    clock: (at) => `${time(at)}:${partsOf(at).second}`,
    moment: (at) => `${date(at)}, ${time(at)} (${CITY[language]})`,
    window: (from, until) =>
      date(from) === date(until)
        ? `${date(from)}, ${time(from)}–${time(until)} (${CITY[language]})`
        : `${date(from)}, ${time(from)} – ${date(until)}, ${time(until)} (${CITY[language]})`,
    span: (ms) => spanOf(ms, UNITS[language]),
    number: (value) => numberOf(value, language),
    percent: (ratio) => `${numberOf(Math.round(ratio * 1000) / 10, language)} %`,
    points: (total, decimals) => pointsOf(total, decimals, language),
    list: (words) => words.join(', '),
  };
}

/** The formats of the language of the page. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatOf(language), [language]);
}

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>>;

function partsOf(at: number): Parts {
  const found = { year: '', month: '', day: '', hour: '', minute: '', second: '' };
  for (const { type, value } of parts.formatToParts(at)) {
    if (type in found) Object.assign(found, { [type]: value });
  }
  return { ...found, hour: found.hour.padStart(2, '0') };
}

function spanOf(ms: number, units: readonly [string, string, string, string]): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const counts = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
    seconds < 600 ? seconds % 60 : 0,
  ];
  const first = counts.findIndex((count) => count > 0);
  if (first === -1) return `0 ${units[3]}`;
  return counts
    .map((count, index) => `${count} ${units[index] ?? ''}`)
    .filter((_, index) => index >= first && index < first + 2 && (counts[index] ?? 0) > 0)
    .join(' ');
}

function numberOf(value: number, language: Language): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const groups = whole.replaceAll(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : ' ');
  const point = language === 'en' ? '.' : ',';
  return `${value < 0 ? '−' : ''}${groups}${fraction === undefined ? '' : point + fraction}`;
}

function pointsOf(total: number, decimals: number, language: Language): string {
  const [whole = '0', fraction] = (total / 10 ** decimals).toFixed(decimals).split('.');
  const groups = numberOf(Number(whole), language);
  return fraction === undefined ? groups : `${groups}${language === 'en' ? '.' : ','}${fraction}`;
}
