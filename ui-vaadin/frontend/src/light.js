// Light, dark, or as the system has it. The choice lives on the server per person; a copy here avoids a flash.
const dark = window.matchMedia('(prefers-color-scheme: dark)');
let choice = 'system';

export function applyTheme(wanted) {
  choice = ['light', 'dark', 'system'].includes(wanted) ? wanted : 'system';
  try { localStorage.setItem('crm.theme', choice); } catch { /* storage is switched off */ }
  show();
}

function show() {
  const isDark = choice === 'dark' || (choice === 'system' && dark.matches);
  document.documentElement.setAttribute('theme', isDark ? 'dark' : 'light');
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
}

dark.addEventListener('change', show);
