// SPDX-License-Identifier: EUPL-1.2
// What is measured inside a page. Read as one expression by browser.py: an object of functions; each gives a list of problems in words.
(() => {
  const visible = (element) => element.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}) && !element.closest('.visually-hidden, .skip');
  const cut = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 60);
  const where = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.body && steps.length < 4; at = at.parentElement) {
      const name = at.classList.length ? '.' + [...at.classList].join('.') : '';
      steps.unshift(at.tagName.toLowerCase() + (at.id ? '#' + at.id : name));
      if (at.id) break;
    }
    return steps.join(' > ');
  };
  const scrolls = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  const texts = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.data.trim() && !node.parentElement.closest('svg, style, script') && visible(node.parentElement)) found.push(node);
    }
    return found;
  };
  const rects = (node, from, to) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter((rect) => rect.width > 0);
  };
  const shared = (a, b) => [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];

  // Nothing sticks out of the page to the right, save within a region that scrolls.
  const reflow = () => {
    const room = document.documentElement.clientWidth;
    const problems = [];
    if (document.documentElement.scrollWidth > room) problems.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} px wide in ${room}`);
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('svg') && element.tagName !== 'svg') continue;
      const box = element.getBoundingClientRect();
      if (box.width && visible(element) && (box.right > room + 1 || box.left < -1) && !scrolls(element)) {
        problems.push(`sticks out of the page (${Math.round(box.left)} to ${Math.round(box.right)} px in ${room}): ${where(element)} "${cut(element.textContent)}"`);
      }
    }
    return problems.slice(0, 8);
  };

  // No text is cut off by the box that it is in.
  const clipped = () => [...document.body.querySelectorAll('*')].filter((element) => {
    if (!visible(element) || element.closest('svg')) return false;
    const style = getComputedStyle(element);
    const tooWide = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const tooHigh = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    return tooWide || tooHigh;
  }).map((element) => `text is cut off: ${where(element)} "${cut(element.textContent)}"`);

  // No line of text lies over another. Line boxes touch a little by design, so a third of the height may be shared.
  const overlaps = () => {
    const lines = texts().flatMap((node) => rects(node, 0, node.length).map((rect) => ({rect, node})));
    lines.sort((a, b) => a.rect.top - b.rect.top);
    const problems = [];
    for (let i = 0; i < lines.length; i++) {
      for (let j = i + 1; j < lines.length && lines[j].rect.top < lines[i].rect.bottom; j++) {
        if (lines[i].node === lines[j].node) continue;
        const [width, height] = shared(lines[i].rect, lines[j].rect);
        if (width > 2 && height > Math.min(lines[i].rect.height, lines[j].rect.height) / 3) {
          problems.push(`"${cut(lines[i].node.data)}" lies over "${cut(lines[j].node.data)}": ${where(lines[i].node.parentElement)}`);
        }
      }
    }
    return problems.slice(0, 8);
  };

  // No word is broken within, save after a hyphen or beside the signs that stand for a hidden character; code and words that fit on no telephone may be.
  const brokenWords = () => {
    const problems = [];
    for (const node of texts()) {
      if (node.parentElement.closest('code')) continue;
      for (const match of node.data.matchAll(/[^\s\u00ad\u200b]+/gu)) {
        if (match[0].length < 3 || match[0].length > 28) continue;
        const lines = new Map();
        for (let at = match.index; at < match.index + match[0].length; at++) {
          const rect = rects(node, at, at + 1)[0];
          if (rect && !lines.has(Math.round(rect.top))) lines.set(Math.round(rect.top), at);
          if (at === match.index) {
            const end = rects(node, match.index + match[0].length - 1, match.index + match[0].length)[0];
            if (rect && end && Math.abs(end.top - rect.top) < 2) break;
          }
        }
        const breaks = [...lines.values()].slice(1).filter((at) => !/[-\u2010\u2011\u2013\u2014\/?,.:;\u27e9]/u.test(node.data[at - 1]) && node.data[at] !== '\u27e8');
        if (breaks.length) problems.push(`"${match[0]}" is broken within: ${where(node.parentElement)}`);
      }
    }
    return problems.slice(0, 8);
  };

  // Texts in pictures: inside the picture, large enough, not over each other and not over marks.
  const pictures = () => {
    const problems = [];
    for (const svg of document.querySelectorAll('svg.chart')) {
      if (!visible(svg)) continue;
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / svg.viewBox.baseVal.width;
      const name = svg.querySelector('title')?.id ?? 'a chart';
      const labels = [...svg.querySelectorAll('text')].map((element) => ({element, rect: element.getBoundingClientRect(), text: cut(element.textContent)}));
      for (const {element, rect, text} of labels) {
        const size = parseFloat(getComputedStyle(element).fontSize) * scale;
        if (size < 10) problems.push(`${name}: "${text}" is ${size.toFixed(1)} px high`);
        if (rect.left < frame.left - 1 || rect.right > frame.right + 1 || rect.top < frame.top - 1 || rect.bottom > frame.bottom + 3) {
          problems.push(`${name}: "${text}" sticks out of the picture`);
        }
      }
      for (let i = 0; i < labels.length; i++) {
        for (let j = i + 1; j < labels.length; j++) {
          const [width, height] = shared(labels[i].rect, labels[j].rect);
          if (width > 1 && height > Math.min(labels[i].rect.height, labels[j].rect.height) / 3) {
            problems.push(`${name}: "${labels[i].text}" lies over "${labels[j].text}"`);
          }
        }
      }
      for (const shape of svg.querySelectorAll('line, path, polyline, polygon, circle, rect')) {
        const matrix = shape.getScreenCTM();
        const length = shape.getTotalLength();
        const steps = Math.max(2, Math.min(120, Math.ceil(length / 2)));
        for (const {rect, text} of labels) {
          const core = {left: rect.left + 1, right: rect.right - 1, top: rect.top + rect.height * 0.25, bottom: rect.bottom - rect.height * 0.2};
          for (let step = 0; step <= steps; step++) {
            const at = shape.getPointAtLength(length * step / steps).matrixTransform(matrix);
            if (at.x > core.left && at.x < core.right && at.y > core.top && at.y < core.bottom) {
              problems.push(`${name}: "${text}" is crossed by ${shape.getAttribute('class')}`);
              break;
            }
          }
        }
      }
    }
    return problems.slice(0, 12);
  };

  const parsed = (() => {
    const context = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d', {willReadFrequently: true});
    const known = new Map();
    return (colour) => {
      if (!known.has(colour)) {
        context.clearRect(0, 0, 1, 1);
        // What is no colour leaves the one before.
        context.fillStyle = 'transparent';
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
        known.set(colour, [red, green, blue, alpha / 255]);
      }
      return known.get(colour);
    };
  })();
  const over = (top, bottom) => [0, 1, 2].map((i) => top[i] * top[3] + bottom[i] * (1 - top[3])).concat(1);
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const colour = parsed(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0) layers.unshift(colour);
      if (colour[3] === 1) break;
    }
    const paper = matchMedia('print').matches || matchMedia('(prefers-color-scheme: light)').matches ? [255, 255, 255, 1] : [0, 0, 0, 1];
    return layers.reduce((bottom, top) => over(top, bottom), paper);
  };

  // All pairs of colours that have to be told apart: of text, of marks, and the status colours; computed in colours.py.
  const colours = () => {
    const pairs = new Map();
    const add = (kind, fronts, back, element, text) => {
      const key = [kind, ...fronts.map((front) => front.map(Math.round)), back.map(Math.round)].join();
      if (fronts.length && !pairs.has(key)) pairs.set(key, {kind, fronts, back, where: `${where(element)} "${cut(text)}"`});
    };
    for (const node of texts()) {
      const element = node.parentElement;
      const style = getComputedStyle(element);
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
      const back = ground(element);
      add(isLarge ? 'large text' : 'text', [over(parsed(style.color), back)], back, element, node.data);
    }
    for (const element of document.querySelectorAll('svg text, svg line, svg path, svg polyline, svg polygon, svg circle, svg rect')) {
      if (!visible(element)) continue;
      const style = getComputedStyle(element);
      const name = element.getAttribute('class') ?? '';
      const back = ground(element);
      const isText = element.tagName === 'text';
      const fade = (colour) => over([...colour.slice(0, 3), colour[3] * parseFloat(style.opacity)], back);
      // What tells of a shape is its filling or its rim, whichever stands off more from the paper; a line has only a rim.
      const paints = /^(line|polyline|path)$/.test(element.tagName) ? [style.stroke] : [style.fill, style.stroke];
      const fronts = paints.filter((paint) => paint !== 'none').map((paint) => fade(parsed(paint)));
      add(isText ? 'text' : `mark ${name}`, fronts, back, element, element.textContent);
    }
    const root = getComputedStyle(document.documentElement);
    const named = Object.fromEntries(['good', 'fair', 'poor', 'bar-poor', 'bar-neutral', 'bar-good', 'bg'].map((name) => [name, parsed(root.getPropertyValue('--' + name).trim())]));
    const shapes = [...new Set([...document.querySelectorAll('.chart .mark')].map((mark) => mark.tagName + mark.getAttribute('class') + (mark.points?.length ?? '')))].sort();
    return {pairs: [...pairs.values()], named, shapes};
  };

  // What the Tab key has to reach, in the order of the page.
  const stops = () => [...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
    .filter((element) => element.checkVisibility()).map((element) => `${where(element)} ${cut(element.textContent).slice(0, 30)}`);
  const focused = () => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const x = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width / 2, 20)));
    const y = Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height / 2, 10)));
    const top = document.elementFromPoint(x, y);
    return {
      name: `${where(element)} ${cut(element.textContent).slice(0, 30)}`,
      outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth), colour: parsed(style.outlineColor),
      back: ground(element.parentElement), isSeen: !!top && (element.contains(top) || top.contains(element)),
    };
  };

  // Regions that scroll can be reached and have a name.
  const regions = () => [...document.body.querySelectorAll('*')].filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX)
    && element.scrollWidth > element.clientWidth + 1 && !(element.tabIndex === 0 && (element.getAttribute('aria-labelledby') || element.getAttribute('aria-label'))))
    .map((element) => `scrolls, but cannot be reached or has no name: ${where(element)}`);

  // The words of the page, those of neighbouring cells apart.
  const content = (left) => {
    const copy = document.body.cloneNode(true);
    copy.querySelectorAll(left).forEach((element) => element.remove());
    copy.querySelectorAll('*').forEach((element) => /^(a|b|bdi|i|em|span|code|strong)$/i.test(element.tagName) || element.append(' '));
    return copy.textContent;
  };
  // What must be on paper: every word that is not meant for the screen or for listening only. Of a figure of the class one, the picture has all the
  // numbers, and style.css leaves its table out on paper.
  const words = () => [...new Set(content('svg, style, .visually-hidden, .skip, nav, figure.one .scroll').split(/\s+/).filter((word) => word))];
  const text = () => content('svg, style, nav');
  return {reflow, clipped, overlaps, brokenWords, pictures, colours, stops, focused, regions, words, text};
})()
