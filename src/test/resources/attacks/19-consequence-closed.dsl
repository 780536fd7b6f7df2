[then]攻击=filled()); io.github.ogireport.engine.Canary.touch(); check.violated("x", $它.filled()
