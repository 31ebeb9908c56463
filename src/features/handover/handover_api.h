#pragma once

namespace baeumgil {

class Database;
class Router;

void add_handover_api(Router&, Database&);

}  // namespace baeumgil
