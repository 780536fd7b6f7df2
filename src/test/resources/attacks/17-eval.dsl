[when]攻击=eval(io.github.ogireport.engine.Canary.touch())
