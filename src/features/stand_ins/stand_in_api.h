#pragma once

namespace baeumgil {

class Database;
class Router;
void add_stand_in_api(Router&, Database&);

}  // namespace baeumgil
