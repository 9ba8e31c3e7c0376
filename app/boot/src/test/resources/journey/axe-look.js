// By day everything; in the dark only colours are others; on a phone everything but them. Each look costs what it may
// find out and no more.
async () => {
    // What these find is never more than moderate, and looking for it costs as much as for the rest.
    const moderate = [
        'aria-allowed-role', 'aria-deprecated-role', 'duplicate-id', 'empty-heading', 'empty-table-header',
        'form-field-multiple-labels', 'heading-order', 'image-redundant-alt', 'landmark-banner-is-top-level',
        'landmark-complementary-is-top-level', 'landmark-contentinfo-is-top-level', 'landmark-main-is-top-level',
        'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-no-duplicate-main',
        'landmark-one-main', 'landmark-unique', 'meta-viewport-large', 'page-has-heading-one',
        'presentation-role-conflict', 'region', 'skip-link', 'table-duplicate-name',
    ];
    const phone = matchMedia('(max-width: 500px)').matches;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const off = phone ? [...moderate, 'color-contrast'] : moderate;
    const what = dark && !phone
        ? { runOnly: ['color-contrast'] }
        : { rules: Object.fromEntries(off.map(id => [id, { enabled: false }])) };
    const found = await axe.run(document, { resultTypes: ['violations'], ...what });
    return found.violations
        .filter(one => one.impact === 'serious' || one.impact === 'critical')
        .map(one => `${one.id} (${one.impact}): ${one.help}` + one.nodes.slice(0, 5).map(node =>
            `\n    ${node.target.join(' ')}  ${node.html.slice(0, 160)}\n        `
            + node.any.concat(node.all, node.none).map(check => check.message).join('; ')).join(''));
}
