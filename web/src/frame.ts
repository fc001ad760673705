/** Runs before the page is drawn: says that there is script, and whether the page stands inside another. */
document.documentElement.classList.add("script");
if (window.self !== window.top) document.documentElement.classList.add("embedded");
