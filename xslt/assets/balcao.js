// Comfort only: every page works without this file. It opens what a link points to, closes menus, and unfolds for paper.

const all = (selector) => [...document.querySelectorAll(selector)];

// An address such as /questions#roles opens that answer.
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target && target.closest('details');
  if (fold) {
    fold.open = true;
    target.scrollIntoView();
  }
}

// Menus close with Escape, or when one turns to something else.
function closeMenus(except) {
  for (const menu of all('details[data-menu][open]')) {
    if (menu !== except) menu.open = false;
  }
}

// Where the style sheet cannot keep the centre card open on wide screens, this does.
function keepCardOpen() {
  const wide = matchMedia('(min-width: 64em)');
  const fit = () => all('details[data-wide]').forEach((card) => { card.open = wide.matches; });
  fit();
  wide.addEventListener('change', fit);
}

addEventListener('hashchange', openTarget);
document.addEventListener('click', (event) => closeMenus(event.target.closest('details[data-menu]')));
document.addEventListener('focusin', (event) => closeMenus(event.target.closest('details[data-menu]')));
document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && document.querySelector('details[data-menu][open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// On paper nothing can be unfolded, so everything is; afterwards it is as it was.
let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = all('details:not([open], [data-menu])');
  unfolded.forEach((fold) => { fold.open = true; });
});
addEventListener('afterprint', () => unfolded.forEach((fold) => { fold.open = false; }));

if (location.hash) openTarget();
if (!CSS.supports('selector(::details-content)')) keepCardOpen();
