/** What both workers share: claiming under a lease, backing off, giving up. */
@NullMarked
package dev.countersteer.work;

import org.jspecify.annotations.NullMarked;
