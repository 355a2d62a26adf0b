import '@fontsource-variable/inter/opsz.css';
import { createRoot } from 'react-dom/client';
import { invariant } from '../shared/invariant.ts';
import './looks/tokens.css';
import './looks/base.css';
import './looks/controls.css';
import './looks/fields.css';
import './looks/fact-line.css';
import { App } from './shell/app.tsx';
import { rememberedLanguage, rememberedTheme, speakAs, wear } from './shell/preferences.ts';

wear(rememberedTheme());
speakAs(rememberedLanguage());

const root = document.getElementById('root');
invariant(root !== null, 'index.html holds the root');
createRoot(root).render(<App />);
