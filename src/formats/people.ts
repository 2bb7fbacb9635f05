import {looseKey} from './header.ts';
import {listed} from './words.ts';

/** Headers about people, in the singular and without `id`, `name`, `e-mail` behind. */
const people = new Set(
  listed(`
    assignee, assigned to, assigned, reporter, creator, author, owner, requester, member, watcher, follower, project lead, lead, user,
    username, people, person, participant, request participant, approver, reviewer, developer, tester, responsible, accountable,
    contact, first name, last name, full name, phone, manager, product owner, scrum master, bearbeiter, melder, zugewiesene person, ersteller, autor, personne assignée, rapporteur, créateur, observateur, persona asignada, informador, creador, responsável, relator
  `),
);

/** What somebody did: `Closed By`. */
const byWhom = /^(?:reported|created|requested|changed|closed|resolved|activated|updated|completed) by$/;

/** What pays: cards, accounts, addresses of bills. `Card ID` of a board is none of it. */
const meansOfPayment =
  /^(?:card (?:last ?4|brand|funding|exp|address|fingerprint|cvc|avs|issue|tokenization)\b.*|.*\b(?:last ?4|iban|bic|swift|cvc|vat id|tax id)|(?:billing|shipping|ip) address)$/;

/** Endings that turn a person's header into another about the same person. */
const tails = / (id|ids|username|name|email|account id|display name)$/;

/**
 * Whether a header names people or what they pay with. Such columns never feed a field and are never stored: no figure of the kit needs them.
 */
export function isPersonHeader(header: string): boolean {
  const key = looseKey(header);
  const plain = key.replace(tails, '');
  return (
    [key, plain, plain.replace(/s$/, '')].some(name => people.has(name) || byWhom.test(name)) ||
    /\be ?mail\b/.test(key) ||
    meansOfPayment.test(key)
  );
}
