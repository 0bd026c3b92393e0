/* Puts the quotable facts into a tree; holds none of its own. */
#include "handlers/fact/fact_page.h"
#include "fcgi/gate/role.h"

void
fact_show(struct call *c, struct node *parent)
{
    struct node *facts = node_add(parent, "facts");
    const struct portal *portal = c->portal;

    node_set_count(facts, "roles", role_customer_count());
#define FACT(name, value, rule) node_set_count(facts, (name), (value));
#include "handlers/fact/facts.def"
#undef FACT
    if (portal->serial_letters > 0) {
        node_set_count(facts, "serial-letters", portal->serial_letters);
        node_set_count(facts, "serial-digits", portal->serial_digits);
    }
    node_set(facts, "serial-example", portal->serial_example);
    node_set(facts, "serial-printed", portal->serial_printed);
    node_set(facts, "customer-example", portal->customer_example);
    node_set(facts, "customer-cutover", portal->customer_cutover);
}
