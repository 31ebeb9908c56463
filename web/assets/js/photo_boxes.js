// Drawing a box over a photo fills the numbers of the form beside it; without a mouse or script one types them.
'use strict';

for (const canvas of document.querySelectorAll('[data-boxes]')) {
  const form = document.querySelector(`[data-box-form="${canvas.dataset.boxes}"]`);
  if (!form) continue;
  const drawn = document.createElement('span');
  drawn.className = 'photo-box';
  drawn.hidden = true;
  canvas.append(drawn);
  let from = null;

  const place = (event) => {
    const area = canvas.getBoundingClientRect();
    const share = (value, size) => Math.min(100, Math.max(0, (value / size) * 100));
    return { x: share(event.clientX - area.left, area.width), y: share(event.clientY - area.top, area.height) };
  };
  const show = (to) => {
    const box = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
    Object.assign(drawn.style, { left: `${box.x}%`, top: `${box.y}%`, width: `${box.width}%`, height: `${box.height}%` });
    for (const [name, value] of Object.entries(box)) form.elements[name].value = (Math.floor(value * 10) / 10).toFixed(1);
    drawn.hidden = false;
  };
  canvas.addEventListener('pointerdown', (event) => {
    from = place(event);
    canvas.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (from) show(place(event));
  });
  canvas.addEventListener('pointerup', () => {
    from = null;
  });
}
