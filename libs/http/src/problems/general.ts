import type { ProblemTable } from './problem.js';

/** Refusals that any route may give. */
export const GENERAL_PROBLEMS: ProblemTable = {
  'request.malformed': {
    status: 400,
    en: 'The request is not well-formed.',
    ru: 'Запрос составлен неверно.',
    kk: 'Сұрау дұрыс құрылмаған.',
    next: {
      en: 'Send valid JSON in UTF-8.',
      ru: 'Отправьте правильный JSON в кодировке UTF-8.',
      kk: 'UTF-8 кодындағы дұрыс JSON жіберіңіз.',
    },
  },
  'request.invalid': {
    status: 400,
    en: 'Some fields are not as they should be.',
    ru: 'Некоторые поля заполнены неверно.',
    kk: 'Кейбір өрістер дұрыс толтырылмаған.',
    next: {
      en: 'Correct the fields listed under "errors" and send again.',
      ru: 'Исправьте поля из списка «errors» и отправьте ещё раз.',
      kk: '«errors» тізіміндегі өрістерді түзетіп, қайта жіберіңіз.',
    },
  },
  'request.unknown-field': {
    status: 400,
    en: 'The request has a field that this operation does not know.',
    ru: 'В запросе есть поле, которого эта операция не знает.',
    kk: 'Сұрауда бұл әрекет білмейтін өріс бар.',
    next: {
      en: 'Remove the fields listed under "errors".',
      ru: 'Уберите поля из списка «errors».',
      kk: '«errors» тізіміндегі өрістерді алып тастаңыз.',
    },
  },
  'request.forbidden-key': {
    status: 400,
    en: 'The request uses a name that is never accepted.',
    next: { en: 'Remove the keys "__proto__", "constructor" and "prototype".' },
  },
  'request.too-deep': {
    status: 400,
    en: 'The request is nested too deeply.',
    next: { en: 'Send at most {levels} levels of nesting.' },
  },
  'request.too-large': {
    status: 413,
    en: 'The request is too large.',
    ru: 'Запрос слишком большой.',
    kk: 'Сұрау тым үлкен.',
    next: {
      en: 'Send less at once.',
      ru: 'Отправьте меньше за один раз.',
      kk: 'Бір жолы азырақ жіберіңіз.',
    },
  },
  'request.wrong-content-type': {
    status: 415,
    en: 'This operation takes JSON only.',
    next: { en: 'Send the body with "Content-Type: application/json".' },
  },
  'request.foreign-origin': {
    status: 403,
    en: 'The request was sent from another site.',
    ru: 'Запрос отправлен с другого сайта.',
    kk: 'Сұрау басқа сайттан жіберілген.',
    next: {
      en: 'Open this site itself and try again there.',
      ru: 'Откройте сам этот сайт и повторите действие там.',
      kk: 'Осы сайттың өзін ашып, сол жерден қайталаңыз.',
    },
  },
  'request.too-many': {
    status: 429,
    en: 'Too many attempts.',
    ru: 'Слишком много попыток.',
    kk: 'Әрекет саны тым көп.',
    next: {
      en: 'Wait {seconds} seconds and try again.',
      ru: 'Подождите {seconds} с и попробуйте снова.',
      kk: '{seconds} секунд күтіп, қайталап көріңіз.',
    },
  },
  'request.too-slow': {
    status: 408,
    en: 'The request did not arrive in time.',
    next: { en: 'Send it again.' },
  },
};

/** Refusals about who asks, what is asked for, and ourselves. */
export const DOOR_PROBLEMS: ProblemTable = {
  'session.required': {
    status: 401,
    en: 'You are not signed in, or your session has ended.',
    ru: 'Вы не вошли, или ваш сеанс закончился.',
    kk: 'Сіз кірмегенсіз немесе сеансыңыз аяқталған.',
    next: {
      en: 'Sign in and try again. Nothing that was saved is lost.',
      ru: 'Войдите и повторите. Всё сохранённое на месте.',
      kk: 'Кіріп, қайталаңыз. Сақталғанның бәрі орнында.',
    },
  },
  'resource.not-found': {
    status: 404,
    en: 'There is nothing here, or it is not open to you.',
    ru: 'Здесь ничего нет, или это вам не открыто.',
    kk: 'Мұнда ештеңе жоқ немесе ол сізге ашық емес.',
    next: {
      en: 'Check the address and the account you are signed in with.',
      ru: 'Проверьте адрес и учётную запись, с которой вы вошли.',
      kk: 'Мекенжайды және кірген тіркелгіңізді тексеріңіз.',
    },
  },
  'route.not-found': {
    status: 404,
    en: 'There is no such operation.',
    ru: 'Такой операции нет.',
    kk: 'Мұндай әрекет жоқ.',
    next: {
      en: 'See openapi.json for everything this server can do.',
      ru: 'Всё, что умеет сервер, перечислено в openapi.json.',
      kk: 'Сервердің барлық әрекеттері openapi.json ішінде.',
    },
  },
  'ticket.unusable': {
    status: 401,
    en: 'The ticket was used already, has expired, or never existed.',
    ru: 'Билет уже использован, просрочен или не существовал.',
    kk: 'Билет бұрын пайдаланылған, мерзімі өткен немесе болмаған.',
    next: {
      en: 'Take a new ticket and use it within 30 seconds.',
      ru: 'Получите новый билет и используйте его в течение 30 секунд.',
      kk: 'Жаңа билет алып, оны 30 секунд ішінде пайдаланыңыз.',
    },
  },
  'idempotency.bad-key': {
    status: 400,
    en: 'The Idempotency-Key must be 8 to 128 printable characters.',
    next: { en: 'Send a random key, for example a UUID.' },
  },
  'idempotency.key-reused': {
    status: 422,
    en: 'This Idempotency-Key was used for another request.',
    next: { en: 'Use a new key for a new request.' },
  },
  'idempotency.in-progress': {
    status: 409,
    en: 'The same request is being worked on.',
    next: { en: 'Wait a moment and ask again with the same key.' },
  },
  'server.unexpected': {
    status: 500,
    en: 'Something went wrong on our side. Nothing was changed.',
    ru: 'Ошибка на нашей стороне. Ничего не изменилось.',
    kk: 'Біздің тарапта қате болды. Ештеңе өзгерген жоқ.',
    next: {
      en: 'Try again. If it happens again, report the reference.',
      ru: 'Попробуйте ещё раз. Если повторится, сообщите номер «reference».',
      kk: 'Қайталап көріңіз. Тағы болса, «reference» нөмірін хабарлаңыз.',
    },
  },
  'server.not-ready': {
    status: 503,
    en: 'The service is not ready yet.',
    ru: 'Сервис пока не готов.',
    kk: 'Қызмет әлі дайын емес.',
    next: {
      en: 'Try again in a few seconds.',
      ru: 'Повторите через несколько секунд.',
      kk: 'Бірнеше секундтан кейін қайталаңыз.',
    },
  },
};
