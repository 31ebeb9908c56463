#pragma once

namespace baeumgil {

class Database;
class Router;
void add_conduct_api(Router&, Database&);

}  // namespace baeumgil
