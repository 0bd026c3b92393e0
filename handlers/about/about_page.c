/* Privacy, terms, accessibility, imprint, browsers: what a portal says about itself (PUB-4). */
#include "handlers/about/about_page.h"

#include "handlers/fact/fact_page.h"
#include "handlers/tables.h"

const struct about_topic about_topics[] = {
#define TOPIC(name, view) {(name), (view)},
#include "handlers/about/topics.def"
#undef TOPIC
};
const size_t about_topic_count = sizeof about_topics / sizeof about_topics[0];

struct about_input {
    struct str topic;
};

static const struct field about_fields[] = {
    FIELD_CODE(struct about_input, topic, "topic", .from = FROM_PATH, .required = true, .most = 40),
};

const struct form about_form = FORM(struct about_input, about_fields);

static void
add_identity(struct call *c, struct node *parent)
{
    const struct identity *identity = &c->portal->identity;

    const struct {
        const char *name;
        struct str value;
    } rows[] = {
        {"company",      identity->company     },
        {"street",       identity->street      },
        {"postcode",     identity->postcode    },
        {"town",         identity->town        },
        {"country",      identity->country     },
        {"register",     identity->registered  },
        {"court",        identity->court       },
        {"vat",          identity->vat         },
        {"director",     identity->director    },
        {"mail",         identity->mail        },
        {"phone",        identity->phone       },
        {"authority",    identity->authority   },
        {"privacy-mail", identity->privacy_mail},
        {"reviewed",     identity->reviewed    },
    };
    struct node *node = node_add(parent, "identity");

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        node_set(node, rows[i].name, rows[i].value);
}

/* GET /about/{topic} */
enum result
about_show(struct call *c)
{
    const struct about_input *in = c->input;

    for (size_t i = 0; i < about_topic_count; i++) {
        if (!str_is(str_from(about_topics[i].name), in->topic))
            continue;
        struct node *about = call_body(c, "about");

        c->view = about_topics[i].view;
        fact_show(c, about);
        add_identity(c, about);
        return RES_OK;
    }
    return RES_NOT_FOUND;
}
