import {loadCatalogue} from '../catalogue/registry.ts';
import type {AnyDefinition} from '../language/definition.ts';

/** The definitions that a profile puts in the place of the catalogue's, by id. */
export type ProfileDefinitions = ReadonlyMap<string, AnyDefinition>;

const none: ProfileDefinitions = new Map();

/** Loads a profile's definitions, with the catalogue that they refer to; the default profile has none. An unknown one throws `invalid profile: …`. */
export async function loadProfile(id: string): Promise<ProfileDefinitions> {
  if (id === 'default') return none;
  const [{profiles}] = await Promise.all([import('../catalogue/profiles.ts'), loadCatalogue()]);
  const profile = profiles.get(id);
  if (!profile) throw new Error(`invalid profile: ${id}`);
  return new Map(profile.definitions.map(definition => [definition.id, definition]));
}

/** That of a question, else its dataset's; one that a newer kit chose for the dataset, and that this one does not know, is as the default. */
export async function profileFor(
  asked: string | undefined,
  {conventions}: {readonly conventions: {readonly profile: string}},
): Promise<ProfileDefinitions> {
  if (asked !== undefined) return loadProfile(asked);
  return loadProfile(conventions.profile).catch(() => none);
}
