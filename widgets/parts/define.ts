/** Counts up with every published version; elements of another version keep the place that they took first. */
export const version = '0.1.0';

/** What tells an element class of this kit from any other. */
export interface VersionedElement extends CustomElementConstructor {
  readonly kitVersion?: string;
}

const warned = new Set<string>();

/**
 * Registers an element. It is quiet where the same version stands there already, warns once where another one does, and never throws: a page
 * may hold two copies of the kit. A subclass is registered where the class itself is taken under another name.
 */
export function defineElement(
  element: VersionedElement,
  tag: string,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  // In Node there is no registry; the module still imports.
  if (!registry) return;
  const present = registry.get(tag) as VersionedElement | undefined;
  if (!present) {
    try {
      registry.define(tag, element);
    } catch {
      defineSubclass(element, tag, registry);
    }
    return;
  }
  if (present === element || present.kitVersion === element.kitVersion || warned.has(tag)) return;
  warned.add(tag);
  const other = present.kitVersion ?? 'another element';
  // biome-ignore lint/suspicious/noConsole: a page with two versions has no other place to learn it
  console.warn(`<${tag}> is registered already (${other}); kpi-kit ${element.kitVersion ?? ''} leaves it as it is.`);
}

/** One class can have one name in one registry. */
function defineSubclass(element: VersionedElement, tag: string, registry: CustomElementRegistry): void {
  try {
    registry.define(tag, class extends (element as CustomElementConstructor) {});
  } catch {
    if (warned.has(tag)) return;
    warned.add(tag);
    // biome-ignore lint/suspicious/noConsole: as above
    console.warn(`<${tag}> cannot be registered: the name is not valid.`);
  }
}
