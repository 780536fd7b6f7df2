[then]攻击=filled().violations()
