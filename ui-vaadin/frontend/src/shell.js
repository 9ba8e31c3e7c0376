import './keys.js';
import './options.js';
import './offline.js';
import './more.js';
import { applyTheme } from './light.js';

// The server calls these by name.
window.crm = { ...(window.crm ?? {}), theme: applyTheme };
applyTheme(localStorage.getItem('crm.theme') ?? 'system');
