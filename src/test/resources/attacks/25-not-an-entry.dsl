[consequence]攻击=io.github.ogireport.engine.Canary.touch()
