// Notes that wait on this phone until they are sent, in IndexedDB. Loaded by the page and by its service worker; both may send,
// one at a time, and the server keeps each note once by the id it was given here.
(() => {
  const open = () => new Promise((resolve, reject) => {
    const request = indexedDB.open('baeumgil-on-site', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('notes', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  // Resolves when it is on the disk, not when it is merely asked for.
  async function change(act) {
    const db = await open();
    try {
      await new Promise((resolve, reject) => {
        const step = db.transaction('notes', 'readwrite', { durability: 'strict' });
        act(step.objectStore('notes'));
        step.oncomplete = resolve;
        step.onabort = step.onerror = () => reject(step.error);
      });
    } finally {
      db.close();
    }
  }

  async function all() {
    const db = await open();
    try {
      return await new Promise((resolve, reject) => {
        const request = db.transaction('notes').objectStore('notes').getAll();
        request.onsuccess = () => resolve(request.result.sort((a, b) => a.at - b.at));
        request.onerror = () => reject(request.error);
      });
    } finally {
      db.close();
    }
  }

  const put = (note) => change((notes) => notes.put(note));
  const remove = (id) => change((notes) => notes.delete(id));

  // An id as the server makes them: UUID version 7 in 22 characters of base64url.
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    let time = Date.now();
    for (let at = 5; at >= 0; at -= 1) {
      bytes[at] = time % 256;
      time = Math.floor(time / 256);
    }
    bytes[6] = (bytes[6] & 0x0f) | 0x70;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  }

  function bodyOf(note, token) {
    const body = new FormData();
    for (const [name, value] of note.fields) body.append(name, value);
    body.append('note', note.id);
    body.append('request_id', note.id);
    body.append('csrf_token', token);
    if (note.photo) body.append('photo', new Blob([note.photo], { type: note.photoType }), note.photoName);
    return body;
  }

  // Asked of a person, never of whoever else is signed in now. What the server will not take stays, with its reason.
  async function sendAll(tell) {
    const result = { sent: 0, refused: 0, state: 'done' };
    const waiting = (await all()).filter((note) => !note.refused);
    if (waiting.length === 0) return result;
    let pass;
    try {
      const answer = await fetch('/on-site/pass', { redirect: 'manual', cache: 'no-store', headers: { accept: 'application/json' } });
      if (answer.type === 'opaqueredirect' || answer.status === 401) return { ...result, state: 'signed_out' };
      if (!answer.ok) return { ...result, state: 'unreachable' };
      pass = await answer.json();
    } catch {
      return { ...result, state: 'unreachable' };
    }
    for (const note of waiting.filter((one) => one.person === pass.person)) {
      tell?.(note.id);
      let answer;
      try {
        answer = await fetch(note.action, { method: 'POST', body: bodyOf(note, pass.csrf_token), redirect: 'manual', headers: { accept: 'application/json' } });
      } catch {
        return { ...result, state: 'unreachable' };
      }
      if (answer.type === 'opaqueredirect') return { ...result, state: 'signed_out' };
      const isOurs = /json/.test(answer.headers.get('content-type') ?? '');
      if (answer.status === 201 && isOurs) {
        await remove(note.id);
        result.sent += 1;
      } else if (answer.status === 413) {
        await put({ ...note, refused: '413' });
        result.refused += 1;
      } else if (isOurs && answer.status >= 400 && answer.status < 500 && answer.status !== 401 && answer.status !== 429) {
        const problem = await answer.json();
        const reasons = problem.fields?.length > 0 ? problem.fields.map((field) => field.detail) : [problem.detail];
        await put({ ...note, refused: reasons.join(' ') });
        result.refused += 1;
      } else {
        result.state = 'unreachable';  // of this note; the next may fare better
      }
    }
    return result;
  }

  // Two tabs, or a tab and the worker, do not send at the same time.
  const send = (tell) => (self.navigator.locks
    ? self.navigator.locks.request('baeumgil-on-site-send', () => sendAll(tell))
    : sendAll(tell));

  self.onSiteQueue = { all, put, remove, newId, send };
})();
