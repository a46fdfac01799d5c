import type { HolderTexts } from './texts.kk.js';

/** English words of the key holders. */
export const en: HolderTexts = {
  title: 'Keys',
  lead: 'No name opens without your key. The private part stays with you alone and is never sent.',
  key: {
    title: 'Your key',
    registered: 'A public key is registered',
    none: 'No key is registered yet',
    noneText: 'Until there is one you cannot be named a holder in any contest.',
    publicKey: 'Public key',
    make: 'Make a new key',
    makeText: 'The key is made in this browser.',
    another: 'Register a public key you already have',
    replaceText:
      'A new key serves contests announced later. Keep the old file for the earlier ones.',
  },
  making: {
    title: 'A new key',
    saveTitle: 'Save the file',
    saveText:
      'The file holds your private key. Keep it, and a copy, where only you can reach it. A lost key cannot be restored.',
    save: 'Save the key file',
    fileName: 'adal-holder.key',
    checkTitle: 'Check the file',
    checkText:
      'Choose the file you saved, so that we both know it is there and can be read. Only this page reads it.',
    choose: 'Choose the key file',
    right: 'The file is right: it belongs to this key.',
    wrong: 'This file is not of the new key. Choose the one you have just saved.',
    registerTitle: 'Register the public key',
    registerText: 'Only this, the public part, is sent.',
    register: 'Register the public key',
    registered: 'Your public key is registered.',
    stop: 'Cancel',
  },
  paste: {
    label: 'Public key',
    hint: '64 characters, 0–9 and a–f. By the command line: npm run cli -- holder-keys --out FILE',
    wrong: 'A public key has 64 hexadecimal characters',
    register: 'Register',
  },
  list: {
    title: 'Requests to open',
    empty: 'No requests yet',
    emptyText:
      'A request appears once a decision is in force and the candidate has accepted the offer.',
    waits: 'Waits for your share',
    given: 'You have given your share',
    opened: 'Opened',
    notYet: 'Waits for a checkpoint of the log',
    approvals: (given, needed) => `${given} of ${needed} shares given`,
    look: 'Consider the request',
    see: 'View',
  },
  one: {
    title: 'Opening one record',
    what: 'What is asked',
    whatText:
      'To open one record: of whoever holds this code. The records of all others stay sealed.',
    why: 'Why',
    whyText:
      "The commission's decision is in force, and the holder of this code accepted the offer.",
    contest: 'Contest',
    code: 'Candidate code',
    decision: 'Entry of the decision',
    approvals: 'Shares given',
    standing: 'Standing',
    effects: [
      'Your share is opened on this page and sealed again for this one request.',
      'With enough shares the record opens once and goes to the document desk.',
      'Your approval is logged. The candidate sees who opened their record.',
    ],
    act: 'Your approval',
    file: 'Your key file',
    fileHint: 'Only this browser reads the file; it is never sent.',
    choose: 'Choose a file',
    chosen: (name) => `Chosen: ${name}`,
    noFile: 'Choose your key file',
    notAKey:
      'There is no private key in this file. Choose the file you saved when you made the key.',
    otherKey:
      'This is another key: the share was not sealed to it. Choose the key the contest was announced with.',
    insecure:
      'This page was opened without a secure connection, so the browser cannot work with keys. Open the https address.',
    give: 'Give your share',
    givenSays: 'Your share is in.',
    done: 'You have given your share. The other holders are awaited.',
    opened: 'The record is opened. Nothing more is needed from you.',
    back: 'To the list of requests',
  },
  demo: {
    title: 'Only in the demonstration',
    text: 'This holder is invented. The key file lies in the data folder of the system:',
    real: 'A real system has no such file on its server: the private key is with the holder alone.',
    use: 'Use this file',
    save: 'Download the file',
  },
};
