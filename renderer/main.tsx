import '@fontsource-variable/inter/opsz.css';
import { createRoot } from 'react-dom/client';
import { invariant } from '../shared/invariant.ts';
import './looks/tokens.css';
import './looks/base.css';
import './looks/controls.css';
import './looks/fields.css';
import { App } from './shell/app.tsx';
import { rememberedLanguage, rememberedTheme, wear } from './shell/preferences.ts';
import { speak } from './texts.ts';

wear(rememberedTheme());
speak(rememberedLanguage());

const root = document.getElementById('root');
invariant(root !== null, 'index.html holds the root');
createRoot(root).render(<App />);
