/** What charts take from the theme, as it is now: they follow light and dark. */
const MEANINGS = {
  won: '--lumo-success-color',
  lost: '--lumo-error-color',
  commit: '--lumo-primary-color',
  best: '--lumo-primary-color-50pct',
  open: '--lumo-contrast-40pct',
  quiet: '--lumo-contrast-20pct',
  due: '--crm-active',
};

export function look(element) {
  const style = getComputedStyle(element);
  const value = (name) => style.getPropertyValue(name).trim();
  return {
    colour: (meaning) => value(MEANINGS[meaning] ?? MEANINGS.open),
    ground: value('--lumo-base-color'),
    text: value('--lumo-body-text-color'),
    faint: value('--lumo-secondary-text-color'),
    line: value('--crm-line'),
    font: value('--lumo-font-family'),
  };
}

/** No motion where none is wanted. */
export function still() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
