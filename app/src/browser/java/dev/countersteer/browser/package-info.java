/** The playground's pages, used as people use them: in a real browser, and more than one at a time. */
package dev.countersteer.browser;
