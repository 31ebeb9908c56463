#pragma once
// The commands of the program, one file each. What they take is in app/command.cpp, what they say in locale/.

#include "app/command.h"

namespace baeumgil {

Exit serve(Invocation const&);
Exit migrate_database(Invocation const&);
Exit backup(Invocation const&);
Exit restore(Invocation const&);
Exit verify(Invocation const&);
Exit create_admin(Invocation const&);
Exit demo(Invocation const&);
Exit rules(Invocation const&);
Exit routes(Invocation const&);
Exit search_run(Invocation const&);
Exit check_config(Invocation const&);
Exit version(Invocation const&);

}  // namespace baeumgil
