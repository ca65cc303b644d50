import { render } from 'preact';
import { openSession } from './session/session.ts';
import { Page } from './view/Page.tsx';
import './styles.css';

const place = document.getElementById('page');
if (place === null) throw new Error('the page has no element for itself');
render(<Page session={openSession()} />, place);
