import type { ProblemTable } from '@adal/http';

const READ_FORM = {
  en: 'Read the form again.',
  ru: 'Откройте задания ещё раз.',
  kk: 'Тапсырмаларды қайта ашыңыз.',
};

/** What testing refuses, in words. */
export const TESTING_PROBLEMS: ProblemTable = {
  'attempt.not-started': {
    en: 'The attempt has not been started.',
    ru: 'Попытка ещё не начата.',
    kk: 'Әрекет әлі басталған жоқ.',
  },
  'attempt.too-early': {
    en: 'The attempt cannot be started yet.',
    ru: 'Начать попытку пока нельзя.',
    kk: 'Әрекетті әзірге бастауға болмайды.',
  },
  'attempt.stage-not-open': {
    en: 'This stage is not open.',
    ru: 'Этот этап не открыт.',
    kk: 'Бұл кезең ашық емес.',
  },
  'attempt.time-over': {
    en: 'The time is over. What was sent now is kept and does not count.',
    ru: 'Время истекло. Присланное сейчас сохранено, но не учитывается.',
    kk: 'Уақыт аяқталды. Қазір жіберілген жауап сақталды, бірақ есепке алынбайды.',
    next: { en: 'Read the result.', ru: 'Посмотрите результат.', kk: 'Нәтижені қараңыз.' },
  },
  'attempt.closed': {
    en: 'The attempt is closed.',
    ru: 'Попытка завершена.',
    kk: 'Әрекет аяқталды.',
    next: { en: 'Read the result.', ru: 'Посмотрите результат.', kk: 'Нәтижені қараңыз.' },
  },
  'attempt.not-closed': {
    en: 'The attempt is not closed yet.',
    ru: 'Попытка ещё не завершена.',
    kk: 'Әрекет әлі аяқталған жоқ.',
  },
  'form.not-open': {
    en: 'The questions can be read only while the attempt is open.',
    ru: 'Задания видны только во время попытки.',
    kk: 'Тапсырмалар әрекет кезінде ғана көрінеді.',
  },
  'answer.not-on-form': {
    status: 404,
    en: 'There is no such position on the form.',
    ru: 'В варианте нет такого номера.',
    kk: 'Нұсқада мұндай нөмір жоқ.',
    next: READ_FORM,
  },
  'answer.revision-stale': {
    en: 'A newer answer is stored already (revision {stored}).',
    ru: 'Уже сохранён более новый ответ (редакция {stored}).',
    kk: 'Жаңарақ жауап сақталып қойған (редакция {stored}).',
    next: READ_FORM,
  },
  'answer.revision-invalid': { status: 400, en: 'A revision is a whole number from 1 to {max}.' },
  'answer.value-invalid': { status: 400, en: 'The answer is not one that this question can have.' },
  'answer.too-long': {
    status: 400,
    en: 'The answer is longer than {maxChars} characters.',
    ru: 'Ответ длиннее {maxChars} знаков.',
    kk: 'Жауап {maxChars} таңбадан ұзын.',
  },
  'bank.import-refused': {
    status: 422,
    en: 'The file was not imported: it has {total} errors. Nothing was stored.',
    ru: 'Файл не загружен, ошибок: {total}. Ничего не сохранено.',
    kk: 'Файл жүктелмеді: {total} қате бар. Ештеңе сақталған жоқ.',
    next: {
      en: 'Correct the rows listed in context.errors and send the file again.',
      ru: 'Исправьте указанные строки и отправьте файл ещё раз.',
      kk: 'Көрсетілген жолдарды түзетіп, файлды қайта жіберіңіз.',
    },
  },
  'bank.already-approved': {
    en: 'The bank is approved and cannot change any more.',
    ru: 'Банк утверждён и больше не меняется.',
    kk: 'Банк бекітілген, енді өзгермейді.',
    next: {
      en: 'Make a new bank for other items.',
      ru: 'Для других заданий создайте новый банк.',
      kk: 'Басқа тапсырмалар үшін жаңа банк жасаңыз.',
    },
  },
  'rerun.bank-repeats': {
    en: '{count} questions of this bank were in a bank that this contest has used already.',
    ru: 'Вопросов этого банка, которые уже были в использованном: {count}.',
    kk: 'Бұл банктің пайдаланылған банкте болған сұрақтары: {count}.',
    next: {
      en: 'Pin a bank with new questions: nobody may meet one twice.',
      ru: 'Закрепите банк с новыми вопросами: один вопрос не задают дважды.',
      kk: 'Жаңа сұрақтары бар банк бекітіңіз: бір сұрақ екі рет қойылмайды.',
    },
  },
  'bank.not-approved': {
    en: 'The bank has not been approved.',
    ru: 'Банк ещё не утверждён.',
    kk: 'Банк әлі бекітілген жоқ.',
  },
  'bank.empty': {
    en: 'The bank has no items.',
    ru: 'В банке нет заданий.',
    kk: 'Банкте тапсырма жоқ.',
    next: {
      en: 'Its author imports a file first.',
      ru: 'Сначала автор загружает файл.',
      kk: 'Алдымен автор файл жүктейді.',
    },
  },
  'bank.same-person': {
    en: 'Somebody else must approve: you made or filled this bank.',
    ru: 'Утвердить должен другой человек: этот банк создали или заполняли вы.',
    kk: 'Бұл банкті сіз жасадыңыз не толтырдыңыз, сондықтан басқа адам бекітуі керек.',
  },
  'bank.changed': {
    en: 'The bank has changed since you read it.',
    ru: 'Банк изменился с тех пор, как вы его прочитали.',
    kk: 'Сіз оқып шыққаннан кейін банк өзгерді.',
    next: {
      en: 'Read what is new and approve then.',
      ru: 'Прочитайте новое и утвердите после этого.',
      kk: 'Жаңасын оқып шығып, содан кейін бекітіңіз.',
    },
  },
  'bank.items-closed': {
    en: 'The bank is approved: its items are shown to nobody before the test.',
    ru: 'Банк утверждён: до теста его задания никому не показываются.',
    kk: 'Банк бекітілген: тестке дейін тапсырмалары ешкімге көрсетілмейді.',
  },
  'bank.too-small': { en: 'Half of the bank cannot hold a whole form in every section.' },
  'tasks.wrong-number': { status: 400, en: 'There must be from 1 to {max} tasks.' },
  'tasks.repeated-code': { status: 400, en: 'Two tasks have the same code.' },
  'tasks.malformed': { status: 400, en: 'Task {position} has no usable code or text.' },
};
