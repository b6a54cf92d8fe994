type Child = Node | string | null

/** An element of the page. Texts become text nodes, so that nothing in them is ever read as markup. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: ReadonlyArray<Child>
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.filter((child) => child !== null))
  return made
}

/** A section of the page with its heading, which the contents list links to. */
export const section = (
  id: string,
  heading: string,
  ...children: ReadonlyArray<Child>
): HTMLElementTagNameMap['section'] =>
  element(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    element('h2', { id: `${id}-heading` }, heading),
    ...children,
  )
