// The arrow keys, and the keys of a presenter, lead from slide to slide; Escape leads back to the timetable.
'use strict';
document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input, select, textarea, details')) return;
  const ways = { ArrowRight: '[rel=next]', PageDown: '[rel=next]', ArrowLeft: '[rel=prev]', PageUp: '[rel=prev]', Escape: '.slide-nav .text' };
  const link = ways[event.key] && document.querySelector(ways[event.key]);
  if (!link) return;
  event.preventDefault();
  link.click();
});
